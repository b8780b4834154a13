"""What the meeting tells of before: the round, the follow-up, an item's own past."""

MESSAGES = {
    # The round
    "Punkt {n}: {names} er ikke hørt i runden.": "Item {n}: {names} has not been heard in the round.",
}
