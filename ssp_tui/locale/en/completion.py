"""Words that completion puts in; what they are put in reads them in both languages."""

MESSAGES = {
    "alle": "all",
    "alle undtagen ": "all except ",
    " til ": " to ",
    "til næste møde": "to next meeting",
    "til et kommende møde": "to a coming meeting",
    "pga. ": "because ",
    "med rettelser: ": "with corrections: ",
    "dagsorden": "agenda",
    "dagsorden og referat": "agenda and minutes",
    "ny frist > ": "new due > ",
    "ny ansvarlig ": "new owner ",
}
