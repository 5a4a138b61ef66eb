"""The roof: settings, the map of addresses, the queue's app and `local`, which starts the embedded servers.

Owns no models. May import anything below it. Open `settings.py` first, then `urls.py`.
"""
