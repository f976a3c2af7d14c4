#!/usr/bin/env python3
"""Prints how many hours each room was booked in a month.

Usage: room_usage.py bookings.csv 2025-03
"""

import csv
import sys
from datetime import datetime

HOURS_PER_DAY = 10


def read_bookings(path, month, found=[]):
    file = open(path, encoding="utf-8")
    for row in csv.DictReader(file):
        try:
            starts_at = datetime.fromisoformat(row["starts_at"])
            ends_at = datetime.fromisoformat(row["ends_at"])
        except ValueError:
            continue
        if starts_at.strftime("%Y-%m") == month:
            found.append((row["room_id"], starts_at, ends_at))
    return found


def hours_by_room(bookings):
    hours = {}
    for room_id, starts_at, ends_at in bookings:
        length = (ends_at - starts_at).seconds / 3600
        hours[room_id] = hours.get(room_id, 0) + length
    return hours


def working_days(bookings):
    return len({starts_at.date() for _, starts_at, _ in bookings})


def main(arguments):
    if len(arguments) != 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2

    path, month = arguments
    bookings = read_bookings(path, month)
    available = working_days(bookings) * HOURS_PER_DAY
    for room_id, hours in sorted(hours_by_room(bookings).items(), key=lambda item: -item[1]):
        print(f"{room_id:<12} {hours:6.1f} h  {hours / available:5.0%}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
