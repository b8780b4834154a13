"""The widgets that the screens are made of; none of them knows a service."""
