using System.Diagnostics;

namespace PythonWebGuide.Web.Telemetry;

/// <summary>The site's own spans, within those of requests.</summary>
internal static class GuideSpans
{
    public const string Name = "PythonWebGuide";

    public static readonly ActivitySource Source = new(Name);
}
