using System.ComponentModel.DataAnnotations;

namespace MigrantWindow.Web.Mail;

/// <summary>One bare address to which <see cref="Outbox"/> sends. Nothing at all is right too.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MailAddressAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } typed || Outbox.IsBareAddress(typed.Trim());
}
