using System.ComponentModel.DataAnnotations;
using MigrantWindow.Domain.Repairs;

namespace MigrantWindow.Web.Pages.Feedback;

/// <summary>One tap is an answer: that the page helped, or why it did not.</summary>
public sealed class FeedbackInput
{
    public Guid Submission { get; set; }
    public bool Helped { get; set; }
    public FeedbackReason? Reason { get; set; }

    [StringLength(Domain.Repairs.Feedback.TextMaxLength, ErrorMessage = "Write {1} characters or less")]
    public string? Text { get; set => field = value?.ReplaceLineEndings("\n"); } // a browser counts a line break as one character and sends two

    /// <summary>No person sees this field.</summary>
    public string? Website { get; set; }

    /// <summary>As the form sends it: drawn once, one answer, and the field that nobody sees left empty.</summary>
    public bool IsAsSent => Submission != Guid.Empty && Helped != Reason.HasValue && string.IsNullOrEmpty(Website);
}
