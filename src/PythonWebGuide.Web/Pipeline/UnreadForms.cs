using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PythonWebGuide.Web.Pipeline;

/// <summary>A form that could not be read is a 400. Without this an action would run on what is left of it.</summary>
internal sealed class UnreadForms : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && !context.ModelState.IsValid) context.Result = new BadRequestResult();
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
