using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Articles;

/// <summary>An office, its people, and their ways through the pages of an article.</summary>
public sealed class Newsroom(PortalApp app)
{
    private readonly TestData _data = new(app);
    private readonly StaffData _staff = new(app);

    public const string Body = "Usted tiene derecho a pedir ayuda.";

    public Office Office { get; private set; } = null!;

    public async Task<Visitor> SignInAsync(string institution = Roles.Ombudsman, string function = Roles.Caseworker)
    {
        Office ??= await _data.OfficeAsync();
        return await _staff.SignedInAsync(await _staff.StaffAsync(institution, function, institution == Roles.Iom ? [] : [Office]));
    }

    /// <summary>Saves a text and hands it in.</summary>
    public static async Task WriteAsync(Visitor author, int id, string language, string title, bool submit = true, string kind = "draft", bool minor = false)
    {
        var form = await author.OpenFormAsync($"/admin/articles/{id}/{language}/{kind}");
        (form["Input.Title"], form["Input.Summary"], form["Input.Body"]) = (title, "Resumen", Body);
        if (minor)
        {
            form.Choose("Input.IsMinor", "true");
        }

        Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).StatusCode);
        if (submit)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await SubmitAsync(author, id, language, kind)).StatusCode);
        }
    }

    public static async Task<HttpResponseMessage> SubmitAsync(Visitor author, int id, string language, string kind = "draft") =>
        await (await author.OpenFormAsync($"/admin/articles/{id}/{language}/{kind}/submission")).SubmitAsync();

    public static async Task<HttpResponseMessage> ApproveAsync(Visitor by, int id, DateOnly? from = null, DateOnly? until = null, params string[] languages)
    {
        var form = await by.OpenFormAsync($"/admin/articles/{id}/approval");
        if (languages.Length > 0)
        {
            form.Choose("Input.Texts", [.. form.Values("Input.Texts").Where(value => languages.Contains(value[..2]))]);
        }

        (form["Input.FromDate"], form["Input.UntilDate"]) = ($"{from:yyyy-MM-dd}", $"{until:yyyy-MM-dd}");
        return await form.SubmitAsync();
    }

    public async Task<string?> LiveTitleAsync(int id, string language = "es")
    {
        string? title = null;
        await app.WithDatabaseAsync(async db => title = await db.Publications.Where(p => p.Translation.ArticleId == id && p.Translation.Culture == language).Select(p => p.Title).SingleOrDefaultAsync());
        return title;
    }

    public async Task<int> RevisionsAsync(int id, string language = "es")
    {
        var count = 0;
        await app.WithDatabaseAsync(async db => count = await db.Revisions.CountAsync(r => db.ArticleTranslations.Any(t => t.Id == r.TranslationId && t.ArticleId == id && t.Culture == language)));
        return count;
    }
}
