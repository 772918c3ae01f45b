"""Which kind of hazard does a report describe? Two models, one of which answers."""
