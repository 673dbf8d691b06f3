"""From sentences with verbs, dates and parties to the happenings they tell."""
