using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Diagnosis;

/// <summary>More was pasted than is looked at: the end of it, which says what is wrong, is offered instead.</summary>
public sealed record TooLongPage : SitePage
{
    /// <summary>What of the text can be sent as it is.</summary>
    public required string End { get; init; }

    public override string Area => "errors";

    public static TooLongPage Of(string pasted) => new()
    {
        Title = "This is more than 20 KB",
        Description = "The error finder takes up to 20 KB.",
        CanonicalPath = null,
        End = pasted[^DiagnosisPage.MostCharacters..],
    };
}
