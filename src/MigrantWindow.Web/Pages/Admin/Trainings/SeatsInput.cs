using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>The seats of a registration and who sits on them, as a form asks for it; where there are many, some of them.</summary>
public sealed class SeatsInput
{
    /// <summary>The version of the registration that the form began with.</summary>
    public Guid Version { get; set; }

    public int? Seats { get; set; }
    public List<PersonInput> People { get; set; } = [];

    public static SeatsInput Of(RegistrationView registration, int first, int count) => new()
    {
        Version = registration.Version,
        Seats = registration.Seats,
        People = [.. registration.People.Where(person => person.Number >= first).Take(count).Select(person => new PersonInput { Number = person.Number, Name = person.Name, Sex = person.Sex, Age = person.Age })],
    };

    /// <returns>What the registration says otherwise than the form.</returns>
    public IReadOnlyList<string> Differences(RegistrationView registration, IStringLocalizer<Texts> text) =>
    [
        .. Seats == registration.Seats ? Array.Empty<string>() : [text["Seats: {0}", registration.Seats].Value],
        .. from person in registration.People
           let typed = People.OfType<PersonInput>().FirstOrDefault(other => other.Number == person.Number)
           where typed is not null && (PersonName.Clean(typed.Name) != person.Name || typed.Sex != person.Sex || typed.Age != person.Age)
           select text["Seat {0}: {1}, {2}, {3}", person.Number, person.Name ?? "–", text.Sex(person.Sex), text.Age(person.Age)].Value,
    ];

    /// <returns>Whether all of it can be; what cannot stands beside the fields.</returns>
    public bool Check(int capacity, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        var most = Math.Min(Registration.SeatsMax, capacity);
        if (Seats is not { } seats || seats < 1 || seats > most)
        {
            state.AddModelError("Input.Seats", text["Enter a number from {0} to {1}", 1, most]);
        }

        foreach (var (row, person) in People.Index().Where(person => person.Item is not null))
        {
            if (PersonName.Clean(person.Name) is { Length: > Registration.NameMaxLength })
            {
                state.AddModelError($"Input.People[{row}].Name", text["The name must be {1} characters or less", 0, Registration.NameMaxLength]);
            }
            else if (person.Age == AgeBand.Under18 && PersonName.Clean(person.Name) is not null)
            {
                state.AddModelError($"Input.People[{row}].Name", text["Do not write the name of anybody under 18."]);
            }
        }

        return state.IsValid;
    }

    public sealed class PersonInput
    {
        public int Number { get; set; }
        public string? Name { get; set; }
        public Sex? Sex { get; set; }
        public AgeBand? Age { get; set; }
    }
}
