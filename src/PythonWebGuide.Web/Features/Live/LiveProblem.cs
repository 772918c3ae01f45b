namespace PythonWebGuide.Web.Features.Live;

/// <summary>One mistake: where it is, the rule that found it, what it is and what to do.</summary>
internal sealed record LiveProblem(string Place, string Rule, string Message);
