using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Features.Sections;

/// <summary>Tells the address of a section from that of an article: sections may nest, so only the guide knows.</summary>
internal sealed class SectionConstraint(GuideHost guide) : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string path && guide.Current?.Map.SectionOrNull(path) is not null;
}
