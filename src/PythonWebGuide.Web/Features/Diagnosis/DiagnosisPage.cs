using PythonWebGuide.Catalog.Errors;
using PythonWebGuide.Catalog.Search;
using PythonWebGuide.Web.Features.Search;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Diagnosis;

/// <summary>What the guide knows of a pasted error.</summary>
public sealed record DiagnosisPage : SitePage
{
    public const int MostCharacters = 20 * 1024;

    public required string Pasted { get; init; }

    public required ErrorDiagnosis Diagnosis { get; init; }

    /// <summary>Pages that have the words of the message, when none explains it.</summary>
    public required IReadOnlyList<SearchResult> Nearest { get; init; }

    /// <summary>The likeliest, whose section is shown.</summary>
    public DiagnosedError? First => Diagnosis.Found.FirstOrDefault();

    public IEnumerable<DiagnosedError> Others => Diagnosis.Found.Skip(1);

    /// <summary>A search for the line that says what is wrong; null when there is none.</summary>
    public string? SearchUrl => Diagnosis.SearchText.Length == 0 ? null : SearchForm.Url((SearchForm.QueryKey, Diagnosis.SearchText));

    public override string Area => "errors";

    public static DiagnosisPage Of(string pasted, ErrorDiagnosis diagnosis, SearchAnswer? nearest) => new()
    {
        Title = diagnosis.Found switch { [{ IsSure: true }, ..] => "This error is known", [_, ..] => "It may be one of these", _ => "The guide does not know this error yet" },
        Description = "What the guide knows of the error that was pasted.",
        CanonicalPath = null,
        Pasted = pasted,
        Diagnosis = diagnosis,
        Nearest = nearest is null ? [] : nearest.Results,
    };
}
