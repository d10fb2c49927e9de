using System.Linq.Expressions;
using MigrantWindow.Data;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>Where, when and by what phone an office is reached, as paper says it.</summary>
public sealed record OfficeContact(string? Address, string District, OpeningHours? Hours, bool ByAppointment, IReadOnlyList<PhoneView> Phones, FreshnessView Freshness)
{
    /// <summary>For queries: <c>offices.Select(contact)</c>, where <c>contact</c> is a local.</summary>
    public static Expression<Func<Office, Row>> Read(PortalDbContext db)
    {
        var source = SourceView.OfCitation(db);
        return office => new Row(
            office.Address, office.District, office.Hours, office.ByAppointment, office.ConfirmedOn, office.ReviewMonths, office.ConfirmedBy!.Name,
            office.Phones.Select(phone => new PhoneView(phone.Key, phone.Label, phone.Display, phone.Value, phone.IsWhatsApp)).ToList(),
            office.Citations.AsQueryable().OrderBy(citation => citation.Order).Select(source).ToList());
    }

    public static OfficeContact Of(Row office, string language, DateTime now) => new(
        office.Address, office.District, office.Hours, office.ByAppointment, office.Phones,
        FreshnessView.Of(office.ConfirmedOn, office.ReviewMonths, office.ConfirmedBy, office.Sources, language, now));

    /// <summary>What the query reads.</summary>
    public sealed record Row(
        string? Address, string District, OpeningHours? Hours, bool ByAppointment, DateTime? ConfirmedOn, int ReviewMonths, LocalizedText? ConfirmedBy,
        List<PhoneView> Phones, List<SourceView> Sources);
}
