"""The verbs of the office: its teams, mediators, signatories and reports."""
