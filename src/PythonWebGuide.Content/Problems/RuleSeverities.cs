using System.Collections.Frozen;

namespace PythonWebGuide.Content.Problems;

/// <summary>How much each rule counts: its own severity, unless <c>guide.yml</c> says otherwise.</summary>
internal sealed class RuleSeverities(IReadOnlyDictionary<string, Severity> chosen)
{
    public static readonly RuleSeverities Standard = new(FrozenDictionary<string, Severity>.Empty);

    /// <summary>Rules that only warn unless <c>guide.yml</c> asks for more.</summary>
    private static readonly FrozenSet<string> Warnings = FrozenSet.Create(StringComparer.Ordinal, RuleIds.BannedWords);

    /// <summary>The same, with one rule at most as severe as this.</summary>
    public RuleSeverities With(string ruleId, Severity severity) =>
        severity >= Of(ruleId) ? this : new(new Dictionary<string, Severity>(chosen, StringComparer.Ordinal) { [ruleId] = severity });

    public Severity Of(string ruleId)
    {
        // What cannot be read or told apart cannot be served either, and nothing is no guide.
        if (ruleId is RuleIds.Unreadable or RuleIds.TooDeep or RuleIds.AddressTaken or RuleIds.GuideIsNotEmpty) return Severity.Error;
        if (chosen.TryGetValue(ruleId, out var severity)) return severity;
        var standard = Warnings.Contains(ruleId) ? Severity.Warning : Severity.Error;
        return chosen.TryGetValue("default", out var general) && general < standard ? general : standard;
    }
}
