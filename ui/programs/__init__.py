"""The Programs page: how many people seven programs serve, where, and who they are."""
