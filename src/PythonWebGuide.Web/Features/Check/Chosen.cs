using System.Collections.Frozen;
using PythonWebGuide.Web.Features.Search;

namespace PythonWebGuide.Web.Features.Check;

/// <summary>The choices that a reader made.</summary>
public static class Chosen
{
    /// <summary>Numbers from 1; whatever is none is left out.</summary>
    public static FrozenSet<int> From(IEnumerable<string>? values) =>
        (values ?? []).Select(value => SearchForm.TryNumber(value, 0, out var number) ? number : 0).Where(number => number > 0).ToFrozenSet();
}
