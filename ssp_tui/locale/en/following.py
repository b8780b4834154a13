"""What the meeting tells of before: the round, the follow-up, an item's own past, why it comes back."""

MESSAGES = {
    "til dette møde": "for this meeting",
    # The round
    "Punkt {n}: {names} er ikke hørt i runden.": "Item {n}: {names} has not been heard in the round.",
    "! ikke hørt": "! not heard",
    # The follow-up
    "1 åben": "1 open",
    "{count} åbne": "{count} open",
    ", {count} uden nyt": ", {count} with no news",
    "✓ fulgt op": "✓ followed up",
    "nyt siden sidst": "new since last time",
    "nyt siden sidst: {news}": "new since last time: {news}",
    "{turn}. møde": "meeting no. {turn}",
    "{turn}. møde: beslut eller luk": "meeting no. {turn}: decide or close",
    "fra {date}": "from {date}",
    "fra punkt {item}, {date}": "from item {item}, {date}",
    # What was said before
    "Før {date}: ": "Before, {date}: ",
    "Overført {times}. gang": "Carried over, no. {times}",
    # When an item comes back, and why
    "udsat": "deferred",
    "{verb} til {when}": "{verb} to {when}",
    "{verb} på {when}": "{verb} at {when}",
    ", fordi {why}": ", because {why}",
    " pga. {why}": " because of {why}",
    " pga. tid": " for lack of time",
    " pga. afbud": " because of apologies",
    ", afventer": ", waiting",
    ", afventer {what}": ", waiting for {what}",
}
