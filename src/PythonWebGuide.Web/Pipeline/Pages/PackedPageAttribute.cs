using Microsoft.AspNetCore.Mvc.Filters;

namespace PythonWebGuide.Web.Pipeline.Pages;

/// <summary>Marks actions whose pages depend on the query or the reader as well: packed and tagged as stored pages are, but rendered each time.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class PackedPageAttribute : Attribute, IAsyncResourceFilter
{
    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next) =>
        HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method) ? PagePacker.RunAsync(context, next, keep: null) : next();
}
