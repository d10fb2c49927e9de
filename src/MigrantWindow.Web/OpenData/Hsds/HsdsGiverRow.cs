using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Facts;

namespace MigrantWindow.Web.OpenData.Hsds;

/// <summary>Institutions that have a name, with the phones and the address for mail that are theirs.</summary>
internal static class HsdsGiverRow
{
    public static async Task<IReadOnlyDictionary<string, HsdsGiver>> LoadAsync(PortalDbContext db, HsdsWords words, CancellationToken stop)
    {
        var institutions = await db.Institutions.OrderBy(institution => institution.Id)
            .Select(it => new
            {
                it.Key, it.Acronym, it.Name, it.Role, it.Website,
                Emails = db.Facts.Where(fact => fact.InstitutionId == it.Id && fact.Kind == FactKind.Email).OrderBy(fact => fact.Id).Select(fact => new { fact.Value, fact.Label }).ToList(),
                Phones = db.Facts.Where(fact => fact.InstitutionId == it.Id && fact.Kind == FactKind.Phone).OrderBy(fact => fact.Id)
                    .Select(phone => new HsdsFactRow(phone.Id, phone.Key, phone.Value, phone.Label, phone.Note, phone.IsWhatsApp)).ToList(),
            })
            .ToListAsync(stop);

        return institutions.Where(it => !it.Name.IsEmpty).ToDictionary(it => it.Key, it => new HsdsGiver(
            it.Key, it.Name.In(words.Language), it.Acronym, it.Role.In(words.Language), it.Website, it.Emails.Find(email => !email.Label.IsEmpty)?.Value)
        {
            // One without a name waits for a second person.
            Phones = [.. it.Phones.Where(phone => !phone.Label.IsEmpty).Select(phone => phone.ToPhone(words, "organization", it.Key) with { OrganizationId = HsdsId.Of("organization", it.Key) })],
        });
    }
}
