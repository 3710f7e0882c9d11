"""The lists the State publishes: who signed, what each chose, which facilities are licensed; kept by report date."""
