"""Other ingest systems, as they are installed: `make test-integrations` installs them; elsewhere they are skipped."""
