using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using MigrantWindow.Data;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Security;

/// <summary>Texts that were sent by somebody whose session had ended. Only who bears the cookie of a session that once was can leave one.</summary>
public sealed class KeptForms(PortalDbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Purpose = "kept form";
    private const int LongestField = 1000;
    private const char Between = '\u001f';
    private static readonly string[] Names = ["Input.Title", "Input.Summary", "Input.Body", "Input.Version", "Input.SourceNumber", "Input.IsMinor", "Input.IsMachineMade"];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Keeps what the request brings, if it is a text.</summary>
    public async Task KeepAsync(int userId, HttpContext http, CancellationToken stop)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || http.Request.Path.Value is not { Length: <= KeptForm.PathMaxLength } path || !path.StartsWith(Links.Admin, StringComparison.Ordinal))
        {
            return;
        }

        var form = await http.Request.ReadFormAsync(stop);
        if ((path.StartsWith(Links.Articles(), StringComparison.Ordinal) ? TextIn(form) : ProposalIn(form)) is not { } fields)
        {
            return;
        }

        var kept = await db.KeptForms.SingleOrDefaultAsync(other => other.UserId == userId && other.Path == path, stop);
        if (kept is null)
        {
            db.Add(kept = new KeptForm(userId, path));
        }

        kept.Keep(protection.CreateProtector(Purpose).Protect(JsonSerializer.Serialize(fields)), Now);
        await SaveAsync(stop);
        var old = Now - KeptForm.Lifetime;
        await db.KeptForms.Where(other => other.SentOn < old).ExecuteDeleteAsync(stop);
    }

    /// <returns>What this person had typed on this page, and when they sent it; nothing where there is nothing.</returns>
    public async Task<(IReadOnlyDictionary<string, string> Fields, DateTime SentOn)?> FindAsync(HttpContext http, CancellationToken stop) =>
        await Of(http).AsNoTracking().SingleOrDefaultAsync(stop) is { } kept && kept.SentOn >= Now - KeptForm.Lifetime
            ? (JsonSerializer.Deserialize<Dictionary<string, string>>(protection.CreateProtector(Purpose).Unprotect(kept.Fields))!, kept.SentOn)
            : null;

    public Task ForgetAsync(HttpContext http, CancellationToken stop) => Of(http).ExecuteDeleteAsync(stop);

    /// <summary>What was kept, as a form sends it.</summary>
    public static FormCollection Form(IReadOnlyDictionary<string, string> fields) =>
        new(fields.ToDictionary(field => field.Key, field => new StringValues(field.Value.Split(Between))));

    private static Dictionary<string, string>? TextIn(IFormCollection form)
    {
        var fields = Names.Where(form.ContainsKey).ToDictionary(name => name, name => form[name].ToString());
        return fields.TryGetValue("Input.Body", out var body) && body.Length is > 0 and <= Domain.Articles.ArticleTranslation.BodyMaxLength
            && fields.All(field => field.Key == "Input.Body" || field.Value.Length <= LongestField) ? fields : null;
    }

    /// <summary>The form of a thing that is changed by proposals: it alone says by a stamp what it was filled with.</summary>
    private static Dictionary<string, string>? ProposalIn(IFormCollection form)
    {
        var fields = form.Where(field => field.Key is "Note" or "Stamp" || field.Key.StartsWith("Input.", StringComparison.Ordinal))
            .ToDictionary(field => field.Key, field => string.Join(Between, field.Value.ToArray()));
        return fields.ContainsKey("Stamp") && fields.Sum(field => field.Key.Length + field.Value.Length) <= Proposal.FieldsMaxLength ? fields : null;
    }

    /// <summary>The same form sent twice at once is kept once.</summary>
    private async Task SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException fault) when (DatabaseSetup.IsConflict(fault))
        {
            db.ChangeTracker.Clear();
        }
    }

    private IQueryable<KeptForm> Of(HttpContext http)
    {
        var (userId, path) = (http.User.StaffId(), http.Request.Path.Value!);
        return db.KeptForms.Where(kept => kept.UserId == userId && kept.Path == path);
    }
}
