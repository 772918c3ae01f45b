using Microsoft.AspNetCore.Mvc;

namespace PythonWebGuide.Web.Features.Shared;

/// <summary>After a form: 303 to a page, so that reloading it sends nothing again.</summary>
public sealed class SeeOtherResult(string path) : ActionResult
{
    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = path;
    }
}
