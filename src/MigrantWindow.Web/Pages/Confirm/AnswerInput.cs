using System.ComponentModel.DataAnnotations;

namespace MigrantWindow.Web.Pages.Confirm;

/// <summary>What somebody outside writes beside the form.</summary>
public sealed class AnswerInput
{
    public const int TextMaxLength = 1000;
    public const int WhoMaxLength = 120;

    [StringLength(TextMaxLength, ErrorMessage = "This must be {1} characters or less")]
    public string? Text { get; set; }

    [Required(ErrorMessage = "Write who you are")]
    [StringLength(WhoMaxLength, ErrorMessage = "This must be {1} characters or less")]
    public string? Who { get; set; }
}
