using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Registrations;

public sealed class ChangeSeatsModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : RegistrationPage(db, desk, text)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    protected override string Part => "seats";

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var page = await base.OnGetAsync(stop);
        Input.Seats = Registration?.Seats;

        return Registration is { Institution: null } ? NotFound() : page;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync((session, registration) =>
    {
        var moved = session.ChangeSeats(registration, Input.Seats!.Value, Desk.Now);
        return [.. moved.Contains(registration) ? [] : SessionDesk.Each(TrainingNews.SeatsChanged, [registration]), .. SessionDesk.Each(TrainingNews.MovedUp, moved)];
    }, T["Saved."], stop);

    protected override string TitleOf(string session) => T["Change the seats"];

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter a number")]
        [Range(1, Domain.Trainings.Registration.SeatsMax, ErrorMessage = "Enter a number from {1} to {2}")]
        public int? Seats { get; set; }
    }
}
