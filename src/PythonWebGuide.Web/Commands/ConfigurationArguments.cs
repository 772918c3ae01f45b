using System.Collections.Frozen;

namespace PythonWebGuide.Web.Commands;

/// <summary>Arguments that belong to configuration rather than to a verb.</summary>
internal static class ConfigurationArguments
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "--urls", "--environment", "--contentRoot", "--applicationName", "--webroot", "--Guide"); // the last as test hosts pass the whole section

    /// <summary>OpenTelemetry's settings have names of their own.</summary>
    private const string Telemetry = "--OTEL_";

    /// <returns>The first argument that is neither <c>--Section:Key=value</c>, <c>--Section:Key value</c> nor one of ASP.NET's.</returns>
    public static string? UnknownOrNull(string[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = arguments[i].Split('=', 2)[0];
            if (!Known.Contains(name) && !name.StartsWith(Telemetry, StringComparison.Ordinal) && !(name.StartsWith("--", StringComparison.Ordinal) && name.Contains(':', StringComparison.Ordinal))) return arguments[i];
            if (!arguments[i].Contains('=', StringComparison.Ordinal)) i++;
        }

        return null;
    }
}
