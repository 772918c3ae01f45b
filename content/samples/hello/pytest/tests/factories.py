from datetime import date, timedelta

import factory

from advice import Report

TODAY = date(2026, 11, 22)


# region: factory
class ReportFactory(factory.Factory):
    class Meta:
        model = Report

    category = "ice"
    severity = 3
    observed_at = TODAY

    class Params:
        old = factory.Trait(observed_at=TODAY - timedelta(days=15))
# endregion
