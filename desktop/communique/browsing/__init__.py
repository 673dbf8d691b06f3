"""What of a library is shown and how it is counted, worked out without a screen; numpy, no Qt."""
