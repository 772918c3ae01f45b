using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PythonWebGuide.Web.Pipeline;

/// <summary>A parameter that the page knows comes once: which of two is meant, nobody can say, and a proxy may read the other one.</summary>
internal sealed class RepeatedParameters : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        var query = context.HttpContext.Request.Query;
        if (query.Count > 0 && context.ModelState.Keys.Any(name => query[name].Count > 1)) context.Result = new BadRequestResult();
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
