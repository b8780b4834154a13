"""The screens: one a place, thin over what the services answer."""
