"""The year's plan."""

MESSAGES = {
    # Holidays
    "nytårsdag": "New Year's Day",
    "skærtorsdag": "Maundy Thursday",
    "langfredag": "Good Friday",
    "påskedag": "Easter Sunday",
    "2. påskedag": "Easter Monday",
    "store bededag": "Great Prayer Day",
    "Kristi himmelfartsdag": "Ascension Day",
    "pinsedag": "Whit Sunday",
    "2. pinsedag": "Whit Monday",
    "juledag": "Christmas Day",
    "2. juledag": "Boxing Day",
    "grundlovsdag": "Constitution Day",
    "juleaftensdag": "Christmas Eve",
    "nytårsaftensdag": "New Year's Eve",
    "skoleferie": "school holidays",
    "sommerferie": "summer holidays",
    "juleferie": "Christmas holidays",
    # How far a meeting is
    "forslag": "proposed",
    "aftalt": "agreed",
    "holdt": "held",
    # Why it lies there
    "{why}: flyttet til {weekday}": "{why}: moved to {weekday}",
    "{why} uge {from_week}: flyttet til uge {week}": "{why} week {from_week}: moved to week {week}",
    "flyttet fra {day}": "moved from {day}",
    "lige før {forum}": "right before {forum}",
    "så længe {what}": "as long as {what}",
    # How far a forum is
    "mindst {count}": "at least {count}",
    "ca. {count}": "c. {count}",
    "{held} af {asked} holdt i {year}": "{held} of {asked} held in {year}",
    "{held} holdt i {year}": "{held} held in {year}",
    # What a deadline is for
    "punkter indkaldes": "call for items",
    "dagsorden udsendes": "agenda out",
    "referat udsendes": "minutes out",
    "indsigelse slut": "objections close",
    "referat godkendes": "minutes approved",
    # The command
    "årets møder i alle fora: holdte, planlagte, foreslåede, og hver frist":
        "the year's meetings of all fora: held, planned, proposed, and every deadline",
    "ÅR": "YEAR",
    "MÅNED": "MONTH",
    "ellers i år": "else this year",
    "også forslagene med i kalenderen": "the proposals in the calendar too",
    "{text} er ikke et årstal; skriv fx 2027": "{text} is no year; type e.g. 2027",
    "Mødeplan {year}": "Plan of meetings {year}",
    "Uge": "Week",
    "Dag": "Day",
    "Bemærkning": "Remark",
    "Møder i {year}": "Meetings in {year}",
    "Samme rolle to steder": "The same role in two places",
    "Frister": "Deadlines",
    "{when}: {what}, {forum} {day}": "{when}: {what}, {forum} {day}",
    "overskredet": "overdue",
    "{when}: {roles} i {one} og {other}": "{when}: {roles} in {one} and {other}",
    "{told} (tidspunkterne kendes ikke)": "{told} (the hours are not known)",
    "{told}, og {count} gange til": "{told}, and {count} times more",
    "{forum} (forslag)": "{forum} (proposed)",
    # Moving and cancelling
    "flyt et møde, der ikke er begyndt, til en anden dag": "move a meeting that has not begun to another day",
    "/flyt-møde 26.11.2026 kl. 9.00-10.30: formanden er forhindret":
        "/move-meeting 26.11.2026 9.00-10.30: the chair is prevented",
    "Skriv den nye dag: /flyt-møde 26.11.2026 kl. 9.00-10.30: formanden er forhindret":
        "Type the new day: /move-meeting 26.11.2026 9.00-10.30: the chair is prevented",
    "FLYT MØDET til {day}": "MOVE THE MEETING to {day}",
    "Mødet er begyndt og kan ikke flyttes.": "The meeting has begun and cannot be moved.",
    "Mødet ligger allerede den dag.": "The meeting lies on that day already.",
    "Den dag er {why}.": "That day is {why}.",
    "Den dag er en {weekday}.": "That day is a {weekday}.",
    "{roles} skal også til {other}.": "{roles} must also be at {other}.",
    # What an agenda file says of it
    "»{line}« kan ikke læses, så årsplanen bruger sit eget antal dage":
        "»{line}« cannot be read, so the year's plan takes its own number of days",
    "så mange dage eller uger før mødet": "so many days or weeks before the meeting",
    "så mange dage eller uger efter mødet, eller straks": "so many days or weeks after the meeting, or at once",
    "»{line}« kan ikke læses, så årsplanen foreslår ingen møder":
        "»{line}« cannot be read, so the year's plan proposes no meetings",
    "»{line}« kan ikke læses, så årsplanen regner med, at det er i gang":
        "»{line}« cannot be read, so the year's plan takes it to be going on",
    "hvor tit forummet mødes": "how often the forum meets",
    "første og sidste dag, ja eller nej": "the first and the last day, yes or no",
    # Settings
    "Skriv ugernes numre, fx [7, 42].": "Give the numbers of the weeks, e.g. [7, 42].",
}
