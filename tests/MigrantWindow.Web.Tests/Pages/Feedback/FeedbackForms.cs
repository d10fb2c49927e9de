using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Testing;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Tests.Pages.Feedback;

/// <summary>Saying what is wrong with a page, as a reader does.</summary>
internal static class FeedbackForms
{
    public static PageKey KeyOf(Article article, Office office) => new(PageKind.Article, article.Id, office.Slug);

    /// <summary>A browser of its own; forms need https.</summary>
    public static Visitor NewReader(PortalApp app) => new StaffData(app).NewVisitor();

    public static Task<HtmlForm> OpenAsync(PortalApp app, PageKey page, string language = "en") => NewReader(app).OpenFormAsync(Links.Feedback(language, page));

    /// <summary>Presses the button of a reason; the page must offer it.</summary>
    public static Task<HttpResponseMessage> TapAsync(this HtmlForm form, FeedbackReason reason)
    {
        Assert.True(form.Page.Has($"button[name='Input.Reason'][value='{reason}']"));
        form.Smuggle("Input.Reason", $"{reason}");
        return form.SubmitAsync();
    }

    public static Task<HttpResponseMessage> TapYesAsync(this HtmlForm form)
    {
        Assert.True(form.Page.Has("button[name='Input.Helped'][value='true']"));
        form.Smuggle("Input.Helped", "true");
        return form.SubmitAsync();
    }

    /// <summary>Reports and answers with the page of thanks.</summary>
    public static async Task<HtmlPage> ReportAsync(PortalApp app, PageKey page, FeedbackReason reason, string? text = null, string language = "en")
    {
        var form = await OpenAsync(app, page, language);
        form["Input.Text"] = text ?? "";
        return await form.Visitor.FollowAsync(await form.TapAsync(reason));
    }

    /// <summary>The tasks of a page as they are stored, with what readers said.</summary>
    public static Task<List<RepairTask>> TasksOfAsync(PortalApp app, PageKey page) =>
        app.AskAsync(db => db.RepairTasks.AsNoTracking().Include(task => task.Feedback).Where(task => task.Page == page.ToString()).OrderBy(task => task.Id).ToListAsync());
}
