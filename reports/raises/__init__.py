"""How RAISE goes, for managers: held, how long somebody waits, actions in time, scales before and after, repeats.

Figures are whole; the list behind each shows what the reader may see and says how many more there are.
Open first: counted.py.
"""
