"""The second window, which the room looks at."""

MESSAGES = {
    "storskærm til rummet: følger mødet og viser kun det offentlige": "big screen for the room: follows the meeting and shows only what is public",
    "Intet møde i gang": "No meeting in progress",
    "Mødet er slut": "The meeting is over",
    "Mødet er aflyst": "The meeting is cancelled",
    "Lukket punkt": "Closed item",
}
