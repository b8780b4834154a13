"""The ways between the places. A place is imported when it is gone to, so that the first one is drawn sooner."""

from __future__ import annotations

from ssp_tui.locale import _
from ssp_tui.tui.discreet import DiscreetApp


class Ways(DiscreetApp):
    """Goes from one place to another."""

    def open_forum(self, forum: str, preparing: bool = False) -> None:
        """See a forum's next agenda, or prepare it at once."""
        from ssp_tui.tui.screens.forum import ForumScreen

        self.push_screen(ForumScreen(forum, preparing=preparing))

    def leave_for_forum(self, forum: str) -> None:
        """Back to a forum's next agenda, or to it instead of what is shown where one came from elsewhere."""
        from ssp_tui.tui.screens.forum import ForumScreen

        under = self.screen_stack[-2]
        if isinstance(under, ForumScreen) and under.forum == forum:
            self.pop_screen()
        else:
            self.switch_screen(ForumScreen(forum))

    def open_meeting(self, meeting: str, replacing: bool = False, said: str = "") -> None:
        """Go on with a meeting; `said` is told at its entry line."""
        from ssp_tui.tui.screens.meeting import MeetingScreen

        screen = MeetingScreen(meeting)
        self.switch_screen(screen) if replacing else self.push_screen(screen)
        if said:
            screen.call_after_refresh(lambda: screen.foot.say(said))

    def open_minutes(self, meeting: str, just_closed: bool = False) -> None:
        """Read the minutes of a meeting; those of one closed just now are written first."""
        from ssp_tui.tui.screens.minutes import MinutesScreen

        screen = MinutesScreen(meeting, write=just_closed)
        self.switch_screen(screen) if just_closed else self.push_screen(screen)

    def open_year(self, forum: str = "") -> None:
        """See the year of all fora, or that of one."""
        from ssp_tui.tui.screens.year import YearScreen

        self.push_screen(YearScreen(forum))

    def meeting_over(self, meeting: str, closed: bool) -> None:
        """The meeting was closed or cancelled."""
        if closed:
            self.open_minutes(meeting, just_closed=True)
        else:
            self.pop_screen()
            self.notify(_("Mødet er aflyst. Punkterne står på næste dagsorden."), markup=False)
