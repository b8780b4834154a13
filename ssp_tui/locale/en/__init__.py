"""The English words, by the Danish ones; for a British clerk who keeps a Danish meeting."""

from ssp_tui.locale.en import (
    agendas,
    cli,
    closing,
    completion,
    demo,
    following,
    hands,
    keys,
    lines,
    meetings,
    minutes_files,
    preparing,
    projector,
    screen,
    store,
    taught,
    time,
    words,
)

PARTS = (
    words.MESSAGES,
    taught.MESSAGES,
    lines.MESSAGES,
    completion.MESSAGES,
    meetings.MESSAGES,
    screen.MESSAGES,
    closing.MESSAGES,
    keys.MESSAGES,
    hands.MESSAGES,
    cli.MESSAGES,
    following.MESSAGES,
    agendas.MESSAGES,
    minutes_files.MESSAGES,
    preparing.MESSAGES,
    projector.MESSAGES,
    store.MESSAGES,
    time.MESSAGES,
    demo.MESSAGES,
)
MESSAGES: dict[str, str] = {danish: english for part in PARTS for danish, english in part.items()}
