"""RAISE in the example, in the order in which it happened: met a month ago, planned, what came of it, sent."""

from demo.after_raises import say_what_came_of_it
from demo.at_a_raise import write_at_raises
from demo.minutes_sent import send_the_minutes
from demo.raises_ahead import plan_raises
from demo.safe import plan_to_be_safe


def raise_them() -> None:
    plan_to_be_safe()
    write_at_raises()
    plan_raises()
    say_what_came_of_it()
    send_the_minutes()
