using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Registrations;

/// <summary>Who sits on the seats of an institution: said now, later or never.</summary>
public sealed class NameParticipantsModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : RegistrationPage(db, desk, text)
{
    [BindProperty]
    public List<SeatInput> Seats { get; set; } = [];

    protected override string Part => "names";

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var page = await base.OnGetAsync(stop);
        Seats = [.. Registration?.Participants.Select(participant => new SeatInput { Number = participant.Number, Name = participant.Name, Sex = participant.Sex, Age = participant.Age }) ?? []];

        return page;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await ReadAsync(stop))
        {
            return NotFound();
        }

        foreach (var (place, seat) in Seats.Index())
        {
            if (seat.IsNamedMinor)
            {
                ModelState.AddModelError($"Seats[{place}].Name", T["Do not write the name of anybody under 18."]);
            }
            else if (Registration.Participants.Any(person => person.Number == seat.Number && person.Certificate is not null && person.Name != PersonName.Clean(seat.Name)))
            {
                ModelState.AddModelError($"Seats[{place}].Name", T["A certificate bears this name. The office can change it."]);
            }
        }

        return await ActAsync((_, registration) =>
        {
            foreach (var seat in Seats.Where(seat => registration.Participants.Any(participant => participant.Number == seat.Number)))
            {
                registration.NameParticipant(seat.Number, PersonName.Clean(seat.Name), seat.Sex, seat.Age);
            }

            return [];
        }, T["Saved."], stop);
    }

    protected override string TitleOf(string session) => T["Say the names"];
}
