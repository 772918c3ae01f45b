using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Progress;

public sealed record ResetPage : SitePage
{
    public required string Code { get; init; }

    /// <summary>The settings of the browser as well.</summary>
    public required bool Everything { get; init; }

    public override bool NoIndex => true;

    public override string Area => "paths";

    public static ResetPage Of(ReaderProgress progress, bool everything) => new()
    {
        Title = everything ? "Forget everything?" : "Remove your progress?",
        Description = "Asks before anything is removed.",
        CanonicalPath = null,
        Code = progress.Format(),
        Everything = everything,
    };
}
