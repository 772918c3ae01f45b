using Microsoft.AspNetCore.Mvc.Filters;

namespace PythonWebGuide.Web.Pipeline.Pages;

/// <summary>Marks an action whose page depends on its query as well: packed and tagged as stored pages are, but rendered each time.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class PackedPageAttribute : Attribute, IAsyncResourceFilter
{
    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next) => PagePacker.RunAsync(context, next, null);
}
