using PythonWebGuide.Web.Features.Search;

namespace PythonWebGuide.Web.Features.Check;

/// <summary>What the form of a question sends.</summary>
public sealed record CheckForm(string? Question, IReadOnlyList<string>? Answer)
{
    /// <summary>Number of the question, from 1; 0 when there is none.</summary>
    public int Number => SearchForm.TryNumber(Question, 0, out var number) ? number : 0;
}
