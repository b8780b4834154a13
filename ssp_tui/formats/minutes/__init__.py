"""The minutes as a document: what each part of them says, and how it is read back."""
