"""Who works with a young person: who could, who has, and the pages of both. Verbs: cases/actions/."""
