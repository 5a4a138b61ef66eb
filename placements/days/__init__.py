"""The days at a hub: the log, looking in at night, the visitors' book, medicines, money kept. Verbs: actions/."""
