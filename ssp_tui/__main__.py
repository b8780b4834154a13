"""`python -m ssp_tui` is the same as `ssp-tui`."""

from ssp_tui.cli import main

raise SystemExit(main())
