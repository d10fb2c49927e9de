using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Articles;

namespace MigrantWindow.Web.Security;

/// <summary>Texts that were sent by somebody whose session had ended. Only who bears the cookie of a session that once was can leave one.</summary>
public sealed class KeptForms(PortalDbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Purpose = "kept form";
    private static readonly string[] Names = ["Input.Title", "Input.Summary", "Input.Body"];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Keeps what the request brings, if it is a text.</summary>
    public async Task KeepAsync(int userId, HttpContext http, CancellationToken stop)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || http.Request.Path.Value is not { Length: <= KeptForm.PathMaxLength } path)
        {
            return;
        }

        var form = await http.Request.ReadFormAsync(stop);
        var fields = Names.Where(form.ContainsKey).ToDictionary(name => name, name => form[name].ToString());
        if (!fields.TryGetValue("Input.Body", out var body) || body.Length is 0 or > Domain.Articles.ArticleTranslation.BodyMaxLength)
        {
            return;
        }

        var kept = await db.KeptForms.SingleOrDefaultAsync(other => other.UserId == userId && other.Path == path, stop);
        if (kept is null)
        {
            db.Add(kept = new KeptForm(userId, path));
        }

        kept.Keep(protection.CreateProtector(Purpose).Protect(JsonSerializer.Serialize(fields)), Now);
        await db.SaveChangesAsync(stop);
        var old = Now - KeptForm.Lifetime;
        await db.KeptForms.Where(other => other.SentOn < old).ExecuteDeleteAsync(stop);
    }

    /// <summary>Fills a form with what this person had typed on this page.</summary>
    /// <returns>When they sent it; nothing where there is nothing.</returns>
    public async Task<DateTime?> FillAsync(TextInput input, HttpContext http, CancellationToken stop)
    {
        if (await Of(http).AsNoTracking().SingleOrDefaultAsync(stop) is not { } kept || kept.SentOn < Now - KeptForm.Lifetime)
        {
            return null;
        }

        var fields = JsonSerializer.Deserialize<Dictionary<string, string>>(protection.CreateProtector(Purpose).Unprotect(kept.Fields))!;
        (input.Title, input.Summary, input.Body) = (fields.GetValueOrDefault(Names[0]), fields.GetValueOrDefault(Names[1]), fields.GetValueOrDefault(Names[2]));
        return kept.SentOn;
    }

    public Task ForgetAsync(HttpContext http, CancellationToken stop) => Of(http).ExecuteDeleteAsync(stop);

    private IQueryable<KeptForm> Of(HttpContext http)
    {
        var (userId, path) = (http.User.StaffId(), http.Request.Path.Value!);
        return db.KeptForms.Where(kept => kept.UserId == userId && kept.Path == path);
    }
}
