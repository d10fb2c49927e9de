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
                Email = db.Facts.Where(fact => fact.InstitutionId == it.Id && fact.Kind == FactKind.Email).OrderBy(fact => fact.Id).Select(fact => fact.Value).FirstOrDefault(),
                Phones = db.Facts.Where(fact => fact.InstitutionId == it.Id && fact.Kind == FactKind.Phone).OrderBy(fact => fact.Id)
                    .Select(phone => new HsdsFactRow(phone.Id, phone.Key, phone.Value, phone.Label, phone.Note, phone.IsWhatsApp)).ToList(),
            })
            .ToListAsync(stop);

        return institutions.Where(it => !it.Name.IsEmpty).ToDictionary(it => it.Key, it => new HsdsGiver(
            it.Key, it.Name.In(words.Language), it.Acronym, it.Role.In(words.Language), it.Website, it.Email)
        {
            // One without a name is hidden.
            Phones = [.. it.Phones.Where(phone => !phone.Label.IsEmpty).Select(phone => phone.ToPhone(words, "organization", it.Key) with { OrganizationId = HsdsId.Of("organization", it.Key) })],
        });
    }
}
