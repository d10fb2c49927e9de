using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data.Identity;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Security;

/// <summary>Refuses a password with the reason in the language of the page.</summary>
public sealed class PasswordRules(IStringLocalizer<Texts> text) : IPasswordValidator<StaffUser>
{
    /// <returns>Why the person may not have this password; nothing when they may.</returns>
    public string? RefusalOf(StaffUser user, string password) => Passwords.FaultOf(password, WordsOf(user)) is { } fault ? ReasonOf(fault) : null;

    public Task<IdentityResult> ValidateAsync(UserManager<StaffUser> manager, StaffUser user, string? password) => Task.FromResult(
        Passwords.FaultOf(password ?? "", WordsOf(user)) is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = $"Password{fault}", Description = ReasonOf(fault) })
            : IdentityResult.Success);

    private static IEnumerable<string> WordsOf(StaffUser user) => [user.Name, user.UserName ?? "", user.Email ?? "", .. user.Offices.Select(office => office.Slug)];

    private string ReasonOf(PasswordFault fault) => fault switch
    {
        PasswordFault.TooShort => text["Use {0} characters or more. Four or five words that you remember are enough.", Passwords.MinLength],
        PasswordFault.TooLong => text["Use {0} characters or fewer.", Passwords.MaxLength],
        PasswordFault.Common => text["This password is on a list of common passwords, which attackers try first. Choose another one."],
        _ => text["This password is easy to guess: it is mostly names, words of this portal, repetition or sequences. Add words that only you would choose."],
    };
}
