using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Reminders;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Mail;

namespace MigrantWindow.Web.Upkeep;

/// <summary>Tells teams what is due for review: 30 days before, on the day and 30 days after, each once; days on which nobody ran it are made up for.</summary>
public sealed class ReviewReminders(PortalDbContext db, StaffMails mails, TimeProvider clock) : IHourlyTask
{
    /// <summary>At most one mail a day to each person, saved together with what it reminds of. Two nodes do it one after the other.</summary>
    /// <returns>How many mails were written.</returns>
    public Task<int> RunAsync(CancellationToken stop) => db.InTurnAsync(() => RemindAsync(stop), stop);

    private async Task<int> RemindAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = DueReview.DateIn(now);
        if (await db.Reminders.MaxAsync(reminder => (DateTime?)reminder.RemindedOn, stop) is { } last && DueReview.DateIn(last) == today)
        {
            return 0;
        }

        var teams = await ReviewTeams.LoadAsync(db, stop);
        var reminded = (await db.Reminders.Select(reminder => new { reminder.Kind, reminder.ThingId, reminder.DueOn, reminder.Stage }).ToListAsync(stop)).ToHashSet();
        List<(DueReview Thing, int PersonId)> lines = [];
        foreach (var thing in await DueAsync(stop))
        {
            var stages = Reminder.ReachedOn(today, thing.DueDate).Where(stage => !reminded.Contains(new { thing.Kind, ThingId = thing.Id, thing.DueOn, Stage = stage })).ToList();
            var team = stages.Count == 0 ? [] : teams.Of(thing);
            if (team.Count > 0) // with nobody there, it waits for somebody
            {
                db.AddRange(stages.Select(stage => new Reminder(thing.Kind, thing.Id, thing.DueOn, stage, now)));
                lines.AddRange(team.Select(person => (thing, person.Id)));
            }
        }

        return await WriteAsync(lines, stop);
    }

    private async Task<int> WriteAsync(List<(DueReview Thing, int PersonId)> lines, CancellationToken stop)
    {
        var byPerson = lines.ToLookup(line => line.PersonId, line => line.Thing);
        var ids = byPerson.Select(person => person.Key).ToList();
        foreach (var person in await db.Users.AsNoTracking().Where(user => ids.Contains(user.Id)).ToListAsync(stop))
        {
            mails.ReviewsDue(person, [.. byPerson[person.Id].OrderBy(thing => thing.DueOn)]);
        }

        await db.SaveChangesAsync(stop);
        return byPerson.Count;
    }

    /// <summary>Everything readers see that was confirmed once and is due, or will be within 30 days.</summary>
    private async Task<IEnumerable<DueReview>> DueAsync(CancellationToken stop)
    {
        var articles = await db.Articles.Where(article => article.ConfirmedOn != null && db.Publications.Any(p => p.Translation.ArticleId == article.Id))
            .Select(article => new { article.Id, article.OwnerId, On = article.ConfirmedOn!.Value, Months = article.ReviewMonths, Names = db.Publications.Where(p => p.Translation.ArticleId == article.Id).Select(p => new { p.Translation.Culture, Name = p.Title }).ToList() })
            .ToListAsync(stop);
        var services = await db.Services.Where(service => service.ConfirmedOn != null && service.Translations.Any())
            .Select(service => new { service.Id, OwnerId = service.OrganizationId, On = service.ConfirmedOn!.Value, Months = service.ReviewMonths, Names = service.Translations.Select(t => new { t.Culture, t.Name }).ToList() })
            .ToListAsync(stop);
        var offices = await db.Offices.Where(office => office.ConfirmedOn != null && office.Status != OfficeStatus.Closed)
            .Select(office => new { office.Id, On = office.ConfirmedOn!.Value, Months = office.ReviewMonths, office.Name }).ToListAsync(stop);
        var facts = await db.Facts.Where(fact => fact.ConfirmedOn != null)
            .Select(fact => new { fact.Id, fact.InstitutionId, On = fact.ConfirmedOn!.Value, Months = fact.ReviewMonths, fact.Label }).ToListAsync(stop);

        return
        [
            .. articles.Select(a => new DueReview(ProposalSubject.Article, a.Id, NameOf(a.Names.Select(t => (t.Culture, t.Name))), a.On.AddMonths(a.Months), a.OwnerId)),
            .. services.Select(s => new DueReview(ProposalSubject.Service, s.Id, NameOf(s.Names.Select(t => (t.Culture, t.Name))), s.On.AddMonths(s.Months), s.OwnerId)),
            .. offices.Select(o => new DueReview(ProposalSubject.Office, o.Id, o.Name, o.On.AddMonths(o.Months), null)),
            .. facts.Select(f => new DueReview(ProposalSubject.Fact, f.Id, f.Label, f.On.AddMonths(f.Months), f.InstitutionId)),
        ];
    }

    private static LocalizedText NameOf(IEnumerable<(string Culture, string Name)> names) => new(names.Select(name => KeyValuePair.Create(name.Culture, name.Name)));
}
