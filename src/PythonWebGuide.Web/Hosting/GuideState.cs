namespace PythonWebGuide.Web.Hosting;

public enum GuideState
{
    /// <summary>There is nothing to serve.</summary>
    NotReady,

    /// <summary>The last good catalog is served, because the content of now cannot be.</summary>
    Degraded,

    /// <summary>The content of now is served.</summary>
    Ready,
}
